import { describe, expect, it } from 'vitest';
import { isSafe } from '../../src/sidebar/safe-url.ts';

describe('where a link may lead', () => {
  it.each([
    ['https://docs.google.com/document/d/abc/edit'],
    ['https://drive.google.com/file/d/abc/view'],
    ['mailto:a@example.org?subject=B%C3%A1o%20c%C3%A1o'],
  ])('%s', (url) => {
    expect(isSafe(url)).toBe(true);
  });

  it.each([
    ['javascript:alert(1)'],
    ['data:text/html,<script>alert(1)</script>'],
    ['http://docs.google.com/a'],
    ['https://docs.google.com.evil.example/'],
    ['https://docs.google.com@evil.example/'],
    ['https://evil.example/?https://docs.google.com/'],
    ['//docs.google.com/'],
    ['bao-cao.docx'],
    [' https://docs.google.com/'],
    ['https://docs.google.com/a\njavascript:alert(1)'],
    [''],
  ])('not %s', (url) => {
    expect(isSafe(url)).toBe(false);
  });
});
