import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8, xmlText } from '../../src/formats/xml-text.ts';

describe('text for XML', () => {
  it('escapes what XML reserves, in elements and in attributes', () =>
    expect(xmlText('<b> & "x" </b>')).toBe('&lt;b&gt; &amp; &quot;x&quot; &lt;/b&gt;'));

  it('drops characters that XML 1.0 forbids and keeps tab and line breaks', () =>
    expect(xmlText('a\u0000\u0001\u000b\u001f\ufffe\uffffb\t\r\nc')).toBe('ab\t\r\nc'));

  it('replaces a lone surrogate and keeps a pair', () => {
    expect(xmlText('\ud83d!')).toBe('\ufffd!');
    expect(xmlText('!\ude00')).toBe('!\ufffd');
    expect(xmlText('😀')).toBe('😀');
  });

  it('never lets a forbidden character through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = xmlText(text);
        expect(written).not.toMatch(/[\ufffe\uffff<>"]|\p{Cs}/u);
        expect([...written].filter((one) => one < ' ' && !'\t\n\r'.includes(one))).toEqual([]);
      }),
    );
  });
});

describe('UTF-8', () => {
  it('is what TextEncoder makes of well-formed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]);
      }),
    );
  });

  it.each(['Thành ủy', 'U+0080 \u0080', '\u07ff\u0800\uffff', '😀👩‍👩‍👧', ''])('encodes "%s"', (text) =>
    expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]),
  );
});
