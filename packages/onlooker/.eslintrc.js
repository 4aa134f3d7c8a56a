const { workspaceConfig } = require('../../scripts/lint/workspaceConfig');

module.exports = workspaceConfig(__dirname);
