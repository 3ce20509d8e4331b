export default {
  testEnvironment: 'node',
  // Two, also on two cores (the default there is one): half of a suite's time is spent waiting for the local cloud.
  maxWorkers: 2,
  // No test asserts a time: this one only ends what hangs, and emulators are slow on a busy machine. No suite has one of its own.
  testTimeout: 600_000,
  // Modules of every suite stay in a worker's memory until it is replaced.
  workerIdleMemoryLimit: '1200MB',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/support/canary-setup.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': '<rootDir>/test/support/esbuild-transform.cjs' },
  modulePathIgnorePatterns: ['<rootDir>/cdk.out', '<rootDir>/dist', '<rootDir>/.local', '<rootDir>/.venv'],
};
