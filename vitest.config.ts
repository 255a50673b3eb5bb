import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[]) => ({
  extends: true as const,
  test: { name, include, testTimeout: 60_000 },
});

export default defineConfig({
  test: {
    // Vitest leaves one processor idle; of two that would be half of the time.
    maxWorkers: '100%',
    projects: [
      project('unit', [
        'tests/*.test.ts',
        'tests/{domain,papers,formats,messages,profiles,addon,host,cli,sidebar,dialog}/**/*.test.ts',
      ]),
      project('services', ['tests/services/**/*.test.ts']),
      project('scenarios', ['tests/scenarios/**/*.test.ts']),
      project('push', ['tests/push/**/*.test.ts']),
      project('walls', ['tests/walls/**/*.test.ts']),
      {
        extends: true as const,
        test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
  },
});
