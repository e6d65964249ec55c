// The pages whose blocks take longer than a test may: what is built many times over, and Japanese pages, whose blocks are
// those of their English twins but for the language of what is said.
import { blocksOf, isJapanese, pages } from './pages.js';

const many = ['CONTRIBUTING.md', 'docs/building.md', 'docs/commands.md'];

export const long: readonly string[] = pages.filter(
  page =>
    many.includes(page) ||
    (isJapanese(page) && blocksOf(page).some(({ tag }) => tag === 'sh') && page !== 'docs/ja/README.md'),
);
