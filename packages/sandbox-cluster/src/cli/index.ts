import { auditCommand } from './auditCommand';
import { breakCommand, mendCommand } from './breakCommands';
import { Command } from './Command';
import { getCommand } from './getCommand';
import { kubeconfigCommand } from './kubeconfigCommand';
import { labelCommand } from './labelCommand';
import { resetCommand } from './resetCommand';
import { restartCommand } from './restartCommand';

/** The commands, in the order of the help. */
export const commands: readonly Command[] = [
  getCommand,
  labelCommand,
  restartCommand,
  breakCommand,
  mendCommand,
  resetCommand,
  auditCommand,
  kubeconfigCommand,
];
