// The pictures of a résumé: what is to be said of its photo, and the bytes for the trees that print one.
import { type Diagnostic, isProblemError } from './diagnostics/diagnostic.js';
import type { Host, PictureFacts } from './host.js';
import type { SourceResume } from './resume/resume.js';
import type { Positions } from './source/source.js';
import type { Block, Tree } from './tree/nodes.js';

/** What is known of the photo, or why it cannot be used; nothing where the résumé names none in its folder. */
export async function lookAtPhoto(
  host: Host,
  { folder, positions }: { readonly folder: string; readonly positions: Positions },
  { basics: { image } }: SourceResume,
): Promise<{ readonly photo?: PictureFacts; readonly problems: readonly Diagnostic[] }> {
  if (!image || isRemote(image)) return { problems: [] };
  try {
    return { photo: await host.lookAtImage(folder, image), problems: [] };
  } catch (error) {
    if (!isProblemError(error)) throw error;
    const span = positions.value(['basics', 'image']);
    return { problems: [{ ...error.diagnostic, ...(span && { span }) }] };
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

/** A photo on the web or in the text, as JSON Resume has it, is never fetched and so never printed. */
function isRemote(path: string): boolean {
  return /^(https?|data):/i.test(path);
}
