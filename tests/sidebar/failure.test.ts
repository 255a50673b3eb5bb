import { describe, expect, it } from 'vitest';
import { failureCode, failureOf } from '../../src/sidebar/failure.ts';

describe('what a failure of Google means', () => {
  it.each([
    ['We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.'],
    ['You do not have permission to call SpreadsheetApp.getActive'],
    ['Bạn không có quyền gọi SpreadsheetApp.getActive'],
  ])('%s: the page runs as another account', (text) => {
    expect(failureOf(new Error(text)).title).toBe('Bảng này mở bằng tài khoản Google khác');
  });

  it.each([
    ['NetworkError: Connection failure due to HTTP 401'],
    ['Authorization is required to perform that action.'],
  ])('%s: nobody is signed in', (text) => {
    expect(failureOf(text).title).toBe('Chưa đăng nhập');
  });

  it('whatever else is told with a code that is the same for the same failure, and none of Google’s text', () => {
    const { title, text } = failureOf({ message: 'Exception: <b>Service failed</b>' });
    expect(title).toBe('Thao tác dừng giữa chừng');
    expect(text).toContain(`Mã lỗi ${failureCode('Exception: <b>Service failed</b>')}.`);
    expect(text).not.toContain('Service failed');
  });

  it('codes have the form of eight signs in two halves and differ', () => {
    expect(failureCode('a')).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(failureCode('a')).not.toBe(failureCode('b'));
  });

  it.each([[undefined], [null], [42], [{}]])('a failure that is %s still ends in a sentence', (error) => {
    expect(failureOf(error).text).toMatch(/^Mã lỗi /);
  });
});
