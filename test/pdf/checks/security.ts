// Checkpoint 26: an encrypted file lets those in who read for others.
import type { Check } from '../examined.js';

export const accessForbidden: Check = ({ file }) => {
  const permissions = file.at(file.trailer['/Encrypt'], 'P');
  // The tenth bit, counted from 1.
  return typeof permissions === 'number' && (permissions & 512) === 0 ? [{ what: `P is ${permissions}` }] : [];
};
