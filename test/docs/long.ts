// The pages whose blocks take longer than a test may: those that run the program, but for the first screen.
import { blocksOf, pages } from './pages.js';

export const long: readonly string[] = pages.filter(
  page => page !== 'README.md' && blocksOf(page).some(({ tag }) => tag === 'sh'),
);
