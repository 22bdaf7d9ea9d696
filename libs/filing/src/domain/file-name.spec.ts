import { describe, expect, it } from '@jest/globals';
import { contentDisposition, extensionOf, tidyFileName } from './file-name.js';

describe('the name of a file', () => {
  it.each([
    ['Giấy chứng sinh.pdf'.normalize('NFD'), 'Giấy chứng sinh.pdf'.normalize('NFC')],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\a\\anh.JPG', 'anh.JPG'],
    ['..%2F..%2Fa.pdf', '..%2F..%2Fa.pdf'.replace(/^\.+/, '')],
    ['a\u202Efdp.exe', 'afdp.exe'],
    ['a\u0000b\r\nSet-Cookie: x.pdf', 'abSet-Cookie_ x.pdf'],
    ['<img src=x>.png', '_img src=x_.png'],
    ['....pdf', 'pdf'],
    ['', 'tep'],
    [`${'a'.repeat(300)}.docx`, `${'a'.repeat(120)}.docx`],
  ])('%j is kept as %j', (given, kept) => {
    expect(tidyFileName(given)).toBe(kept);
  });

  it.each([['a.pdf', 'pdf'], ['a.PDF', 'pdf'], ['a.jpeg', 'jpg'], ['a.pdf.exe', null], ['a.docm', null], ['a.zip', null], ['a.svg', null], ['a.html', null], ['pdf', null], ['a.constructor', null]])(
    '%s is of kind %s', (name, kind) => {
      expect(extensionOf(name)).toBe(kind);
    },
  );

  it('is said in a header without breaking out of it', () => {
    const header = contentDisposition('attachment', 'Đơn "xin"\\ (1)\'%.pdf');

    expect(header).toBe(`attachment; filename="Don _xin__ (1)'_.pdf"; filename*=UTF-8''%C4%90%C6%A1n%20%22xin%22%5C%20%281%29%27%25.pdf`);
  });
});
