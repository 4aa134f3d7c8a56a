import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// What is looked for comes late on a machine that does other work.
configure({ asyncUtilTimeout: 10_000 });
