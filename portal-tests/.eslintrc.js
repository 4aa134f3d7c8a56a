const { createConfigForRole } = require('@backstage/cli/config/eslint-factory');

module.exports = createConfigForRole(__dirname, 'node-library', {
  noInlineConfig: true,
  rules: { 'no-console': 'off', '@typescript-eslint/no-explicit-any': 'error' },
});
