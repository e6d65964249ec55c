// The files of a new project, in the order in which they are told of.
import type { ProjectFile } from '../project.js';
import { config } from './config.js';
import { gitignore } from './gitignore.js';
import { packageJson } from './package-json.js';
import { privateDetails, resume } from './resume.js';
import { textlintrc } from './textlintrc.js';
import { vscodeExtensions, vscodeSettings } from './vscode.js';
import { githubWorkflow, gitlabWorkflow } from './workflows.js';

export const projectFiles: readonly ProjectFile[] = [
  resume,
  privateDetails,
  config,
  packageJson,
  gitignore,
  vscodeSettings,
  vscodeExtensions,
  githubWorkflow,
  gitlabWorkflow,
  textlintrc,
];
