// The commands, in the order of `--help`.
import { build } from './build.js';
import type { Command } from './command.js';
import { complete } from './complete.js';
import { completion } from './completion.js';
import { doctor } from './doctor.js';
import { explain } from './explain.js';
import { init } from './init.js';
import { list } from './list.js';
import { preview } from './preview.js';
import { schema } from './schema.js';
import { validate } from './validate.js';

export const commands: readonly Command[] = [
  init,
  build,
  preview,
  validate,
  list,
  explain,
  schema,
  doctor,
  completion,
  complete,
];
