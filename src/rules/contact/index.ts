// Rules about how the writer is reached, and the photo, in the order in which they run.
import type { Rule } from '../rule.js';
import { email } from './email.js';
import { links } from './links.js';
import { phone } from './phone.js';
import { photo } from './photo.js';
import { postalCode } from './postal-code.js';
import { prefecture } from './prefecture.js';
import { unquotedNumber } from './unquoted-number.js';

export const contactRules: readonly Rule[] = [email, phone, postalCode, unquotedNumber, prefecture, photo, links];
