// The version of the program. It stands in package.json and nowhere else; the build takes that one word into the bundle,
// the sidebar and the command line.

import { version } from '../../package.json';

/** "0.2.0". */
export const PROGRAM: string = version;
