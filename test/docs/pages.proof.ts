// The blocks of the pages that take longer, each run for real like those of the others.
import { followPage } from './follow.js';
import { long } from './long.js';

for (const page of long) followPage(page);
