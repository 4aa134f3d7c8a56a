import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The first test of a file also pays for compiling what it imports, on a machine that does other work.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 10_000 });
