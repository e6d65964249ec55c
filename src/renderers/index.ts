// The output formats, in the order of `--help`; each renderer's code is loaded only when its format is built.
import type { RendererEntry } from './renderer.js';

export const renderers: readonly RendererEntry[] = [
  {
    name: 'md',
    title: { ja: 'Markdown', en: 'Markdown' },
    extension: 'md',
    load: async () => (await import('./markdown/index.js')).markdown,
  },
  {
    name: 'html',
    title: { ja: 'HTML（1ファイルで完結）', en: 'HTML, one self-contained file' },
    extension: 'html',
    load: async () => (await import('./html/index.js')).html,
  },
  {
    name: 'pdf',
    title: { ja: 'PDF', en: 'PDF' },
    extension: 'pdf',
    prints: true,
    load: async () => (await import('./pdf/index.js')).pdf,
  },
  {
    name: 'docx',
    title: { ja: 'Word（DOCX）', en: 'Word (DOCX)' },
    extension: 'docx',
    load: async () => (await import('./docx/index.js')).docx,
  },
  {
    name: 'png',
    title: { ja: 'PNG（1ページにつき1枚の画像）', en: 'PNG, a picture of each page' },
    extension: 'png',
    prints: true,
    load: async () => (await import('./png/index.js')).png,
  },
  {
    name: 'json',
    title: { ja: '文書の構造（JSON）', en: "The document's tree, as JSON" },
    extension: 'json',
    load: async () => (await import('./json/index.js')).json,
  },
];
