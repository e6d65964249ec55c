// The generated pages, in the order of their names.
import { rulesPage } from '../../src/manual.js';
import { commandsPage } from './commands.js';
import { configurationPage } from './configuration.js';
import { fieldsPage } from './fields.js';
import type { Page } from './page.js';

export const pages: readonly Page[] = [
  commandsPage,
  configurationPage,
  fieldsPage,
  { name: 'rules.md', text: rulesPage },
];
