// The last step of the action on a tag: attaches the files to the tag's release by the runner's own `gh`, and makes the
// release where there is none yet.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const { GITHUB_REF_NAME: tag, GITHUB_REPOSITORY: repository, RUNNER_TEMP, KEIREKI_FOLDER, KEIREKI_BUILT } = process.env;
const folder = mkdtempSync(path.join(RUNNER_TEMP, 'keireki-release-'));
const assets = namedAssets(JSON.parse(KEIREKI_BUILT));
for (const { name, asset } of assets) copyFileSync(path.join(KEIREKI_FOLDER, name), path.join(folder, asset));

if (gh(['view', '--repo', repository, '--', tag], 'ignore') !== 0)
  must(['create', '--repo', repository, '--verify-tag', '--title', tag, '--notes', '', '--', tag]);
// What follows `#` is the label of an asset.
const labelled = assets.map(({ name, asset }) => (name === asset ? asset : `${asset}#${name}`));
must(['upload', '--repo', repository, '--clobber', '--', tag, ...labelled]);

/**
 * The name that each file has in the release. GitHub renames files with other characters than ASCII letters, digits and a
 * few signs, so that 職務経歴書.pdf and 履歴書.pdf could end as one. Such a file is called by its document, and its own name
 * is the label. https://docs.github.com/en/rest/releases/assets#upload-a-release-asset
 */
function namedAssets(files) {
  const taken = new Set();
  return files.map(({ name, document }) => {
    const [, page = '', extension = ''] = /(-\d+)?(\.[A-Za-z0-9]+)?$/.exec(name) ?? [];
    const stem = /^[\w+@-]+$/.test(document) ? document : 'document';
    const wanted = /^[A-Za-z0-9][\w.+@-]*$/.test(name) ? name : `${stem}${page}${extension}`;
    const asset = free(wanted, taken);
    taken.add(asset);
    return { name, asset };
  });
}

function free(wanted, taken) {
  const { name, ext } = path.parse(wanted);
  const names = [wanted, ...Array.from(taken, (_name, index) => `${name}.${index + 2}${ext}`)];
  return names.find(candidate => !taken.has(candidate));
}

function must(args) {
  const status = gh(args, 'inherit');
  if (status !== 0) process.exit(status);
}

function gh(args, stderr) {
  const { status, error } = spawnSync('gh', ['release', ...args], {
    cwd: folder,
    stdio: ['ignore', 'inherit', stderr],
  });
  if (error) throw error;
  return status ?? 1;
}
