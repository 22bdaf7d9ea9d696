import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mailHtml } from './mail-html.js';

const PORTAL = 'https://portal.example';
const TAGS = /<(?!\/?(?:html|head|meta|body|p|br|a)\b|!doctype html>)/;

describe('the HTML part of a letter', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg/onload=alert(1)>',
    "' onmouseover='alert(1)",
    '</p></body></html><h1>owned</h1>',
    '&lt;script&gt;',
    '<!-- --><![CDATA[',
    'javascript:alert(1)',
    '`${alert(1)}`',
    'https://portal.example.evil.example/dossiers/1',
    'https://portal.example@evil.example/',
    'https://evil.example/https://portal.example/',
    'data:text/html,<script>alert(1)</script>',
  ])('makes no mark-up of %s', (value) => {
    const html = mailHtml(`Lý do: ${value}`, 'vi', PORTAL);

    expect(html).not.toMatch(TAGS);
    expect(html).not.toContain('<a ');
    expect(html.match(/<p>/g)).toHaveLength(1);
  });

  it('keeps what was written, in paragraphs and lines', () => {
    const html = mailHtml('Kính gửi <Bà> & "Ông",\n\nmột\nhai', 'vi', undefined);

    expect(html).toContain('<html lang="vi">');
    expect(html).toContain('<p>Kính gửi &lt;Bà&gt; &amp; &quot;Ông&quot;,</p>\n<p>một<br>\nhai</p>');
  });

  it('links to our own portal only', () => {
    expect(mailHtml('Xem hồ sơ: https://portal.example/dossiers/A-1', 'vi', PORTAL)).toContain(
      'Xem hồ sơ: <a href="https://portal.example/dossiers/A-1">https://portal.example/dossiers/A-1</a>',
    );
    expect(mailHtml('https://portal.example/"onclick="x', 'vi', PORTAL)).not.toMatch(/"onclick/);
  });

  it('has no tag but its own, whatever is in it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => !TAGS.test(mailHtml(text, 'en', PORTAL))));
  });
});
