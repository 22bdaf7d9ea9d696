import { expect, it } from '@jest/globals';
import { LOOKUP_GAP, withLookupCode } from './lookup-gap.js';

const message = { subject: `Mã ${LOOKUP_GAP}`, body: `Mã tra cứu: ${LOOKUP_GAP}`, dossierId: '0190' };
const codeOf = () => '7K3M9QXZ';

it('puts the code into the subject too: words of an agency may have it there', () => {
  expect(withLookupCode(message, 'dossier-opened', codeOf)).toEqual({ ...message, subject: 'Mã 7K3M9QXZ', body: 'Mã tra cứu: 7K3M9QXZ' });
});

it('leaves such a text in any other message as somebody wrote it', () => {
  expect(withLookupCode(message, 'dossier-refused', codeOf)).toBe(message);
});
