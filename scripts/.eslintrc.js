const { createConfig } = require('@backstage/cli/config/eslint-factory');

module.exports = createConfig(__dirname, {
  noInlineConfig: true,
  rules: { 'no-console': 'off' },
  parserOptions: { ecmaVersion: 2022 },
});
