// One account, written in many ways: Google answers with the address as the account was made, people type it as they
// remember it. Only for telling accounts apart, never for writing to them.

const GMAIL: readonly string[] = ['gmail.com', 'googlemail.com'];

/** Case means nothing; of a Gmail address neither dots nor what follows a plus do. */
export const accountKey = (email: string): string => {
  const [name = '', domain = ''] = email.trim().toLowerCase().split('@');
  return GMAIL.includes(domain) ? `${(name.split('+')[0] ?? '').replace(/\./g, '')}@gmail.com` : `${name}@${domain}`;
};

export const isSameAccount = (a: string, b: string): boolean => a !== '' && accountKey(a) === accountKey(b);
