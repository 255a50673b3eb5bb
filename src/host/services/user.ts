// Accounts as scripts see them: an object with an e-mail address.

import { behind } from './expose.ts';

type GoogleUser = GoogleAppsScript.Base.User;

export class User implements Pick<GoogleUser, 'getEmail'> {
  readonly email: string;

  constructor(email: string) {
    this.email = email;
  }

  getEmail() {
    return this.email;
  }
}

export const emailOf = (account: string | GoogleUser): string =>
  typeof account === 'string' ? account : behind<User>(account).email;

/** Throws Google's sentence on what cannot be an address. */
export const requireEmail = (email: string): void => {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new Error(`Invalid email: ${email}`);
};
