// The pictures of a résumé: what is to be said of its photo, and the bytes for the trees that print one.
import { type Diagnostic, isProblemError } from './diagnostics/diagnostic.js';
import type { Host, PictureFacts } from './host.js';
import { photoPath } from './resume/photo.js';
import type { SourceResume } from './resume/resume.js';
import type { Positions } from './source/source.js';
import type { Block, Tree } from './tree/nodes.js';

/**
 * What is known of the photo, or why it cannot be used: an error where a document prints it, else a warning. Where a
 * document is to print one and there is none in the résumé's folder, that is worth knowing.
 */
export async function lookAtPhoto(
  host: Host,
  { folder, positions }: { readonly folder: string; readonly positions: Positions },
  { basics: { image } }: SourceResume,
  { printed }: { readonly printed: boolean },
): Promise<{ readonly photo?: PictureFacts; readonly problems: readonly Diagnostic[] }> {
  const span = positions.value(['basics', 'image']);
  const at = span && { span };
  const path = photoPath(image);
  if (path === undefined)
    return { problems: printed ? [{ ...(image === '' || !at ? noPhoto : elsewhere), ...at }] : [] };
  try {
    return { photo: await host.lookAtImage(folder, path), problems: [] };
  } catch (error) {
    if (!isProblemError(error)) throw error;
    const { diagnostic } = error;
    return { problems: [{ ...diagnostic, severity: printed ? diagnostic.severity : 'warning', ...at }] };
  }
}

/** The tree with the bytes of its pictures, whose paths count from `folder`. */
export async function fillPictures(host: Host, folder: string, tree: Tree): Promise<Tree> {
  const fill = async (block: Block): Promise<Block> => {
    if (block.type === 'image' && !block.data) {
      return { ...block, data: await host.readImage(folder, block.source, block) };
    }
    if (block.type === 'section' || block.type === 'quote')
      return { ...block, children: await Promise.all(block.children.map(fill)) };
    return block;
  };
  return { ...tree, children: await Promise.all(tree.children.map(fill)) };
}

const elsewhere: Diagnostic = {
  code: 'photo/not-in-folder',
  severity: 'info',
  message: {
    ja: '写真がウェブ上の画像か埋め込みデータのため、印刷しません。',
    en: 'The photo is on the web or in the text itself and is not printed; nothing is ever fetched.',
  },
  help: {
    ja: '写真をこのファイルと同じフォルダーに保存し、そのファイル名を指定してください。',
    en: "save it into the résumé's folder and give its name",
  },
};

const noPhoto: Diagnostic = {
  code: 'photo/none',
  severity: 'info',
  message: {
    ja: '写真を印刷する設定（photo: true）ですが、写真が指定されていません。',
    en: 'A photo is to be printed (`photo: true`), but the résumé names none.',
  },
  help: {
    ja: '`basics:` の下に `image: photo.jpg` のように書くか、photo の設定を外してください。',
    en: 'write `image: photo.jpg` under `basics:`, or leave `photo` out of the configuration',
  },
};
