import '@testing-library/jest-dom';

// The first test of a file also pays for compiling what it imports, on a machine that does other work.
jest.setTimeout(30_000);
