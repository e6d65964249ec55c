// The workflows for GitHub and GitLab, in the form that docs/ci.md recommends: few rights, every action by its commit.
// The program is the project's own, at the version that its lock file names.
import type { Words } from '../../diagnostics/diagnostic.js';
import type { PackageManager } from '../../host.js';
import type { Answers, Project, ProjectFile } from '../project.js';

/** Checks and builds every push, and attaches the files to the release of a tag. */
export const githubWorkflow: ProjectFile = {
  path: '.github/workflows/resume.yml',
  about: { ja: 'GitHub Actions での検証と作成', en: 'checks and builds on GitHub' },
  wanted: ({ service }) => service === 'github',
  text: project => `${head(project, githubHead)}
name: resume
on:
  push:
    branches: ["**"]
    tags: ["v*"]
  pull_request:
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - uses: actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0
        with:
          node-version: 22
          package-manager-cache: false
      - run: ${installs[project.manager]}
      - run: npx resume validate
      - run: npx resume build
      - uses: actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0
        with:
          name: resume
          path: out
          if-no-files-found: error
  release:
    if: github.ref_type == 'tag'
    needs: build
    runs-on: ubuntu-latest
    permissions:
      contents: write # ${attach[project.answers.language]}
    steps:
      - uses: actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1
        with:
          name: resume
          path: out
      - env:
          GH_TOKEN: \${{ github.token }}
        run: gh release create --repo "$GITHUB_REPOSITORY" --verify-tag --title "$GITHUB_REF_NAME" --notes '' -- "$GITHUB_REF_NAME" out/*
`,
};

/** Checks and builds every push, and keeps the files of a tag for good. */
export const gitlabWorkflow: ProjectFile = {
  path: '.gitlab-ci.yml',
  about: { ja: 'GitLab CI/CD での検証と作成', en: 'checks and builds on GitLab' },
  wanted: ({ service }) => service === 'gitlab',
  text: project => `${head(project, gitlabHead)}
.build:
  image: node:22
  script:
    - ${installs[project.manager]}
    - npx resume validate
    - npx resume build

resume:
  extends: .build
  rules:
    - if: $CI_COMMIT_BRANCH
  artifacts:
    paths: [out/]

release:
  extends: .build
  rules:
    - if: $CI_COMMIT_TAG
  artifacts:
    name: resume-$CI_COMMIT_TAG
    paths: [out/]
    expire_in: never
`,
};

/** What installs exactly what the lock file names. */
const installs: Readonly<Record<PackageManager, string>> = {
  npm: 'npm ci --no-audit --no-fund',
  pnpm: 'npx --yes pnpm@10 install --frozen-lockfile',
  yarn: 'npx --yes yarn@1 install --frozen-lockfile',
};

const lockFiles: Readonly<Record<PackageManager, string>> = {
  npm: 'package-lock.json',
  pnpm: 'pnpm-lock.yaml',
  yarn: 'yarn.lock',
};

function head({ answers, manager }: Project, what: Words): string {
  return `# ${what[answers.language]}\n# ${locked[answers.language](lockFiles[manager])}`;
}

const githubHead: Words = {
  ja: 'push のたびに経歴データを検証して文書を作り、「v」で始まるタグでは、作った文書をリリースに添付します。',
  en: 'Checks the résumé and builds it on every push; on a tag that begins with "v" a release gets the files.',
};

const gitlabHead: Words = {
  ja: 'push のたびに経歴データを検証して文書を作り、タグでは、作った文書を成果物として残し続けます。',
  en: 'Checks the résumé and builds it on every push; the files of a tag are kept for good.',
};

const locked: Readonly<Record<Answers['language'], (file: string) => string>> = {
  ja: file => `${file} も git に入れてください。private.yaml は読まないため、連絡先は載りません。`,
  en: file => `Commit ${file}, too. private.yaml is not read, so that no contact details are published.`,
};

const attach: Words = { ja: 'ファイルを添付するため', en: 'to attach the files' };
