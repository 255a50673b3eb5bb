// PropertiesService: small texts kept with the document, the script, and each user.

import type { Execution } from '../execution.ts';
import type { Expose } from './expose.ts';

type GoogleProperties = GoogleAppsScript.Properties.Properties;
type GoogleService = GoogleAppsScript.Properties.PropertiesService;
type Stores = Readonly<Record<'script' | 'user', Record<string, string>>>;

/** Google's quota for one value, in bytes. */
export const VALUE_LIMIT = 9 * 1024;

const requireSmall = (value: string): void => {
  if (Buffer.byteLength(value, 'utf8') > VALUE_LIMIT) throw new Error('Argument too large: value');
};

export class Properties
  implements
    Pick<
      GoogleProperties,
      | 'deleteAllProperties'
      | 'deleteProperty'
      | 'getKeys'
      | 'getProperties'
      | 'getProperty'
      | 'setProperties'
      | 'setProperty'
    >
{
  readonly values: Record<string, string>;
  /** Users share one store of the workbook; each one's keys begin with the account. */
  readonly prefix: string;

  constructor(values: Record<string, string>, prefix: string) {
    this.values = values;
    this.prefix = prefix;
  }

  getKeys() {
    return Object.keys(this.values)
      .filter((key) => key.startsWith(this.prefix))
      .map((key) => key.slice(this.prefix.length));
  }

  getProperties() {
    return Object.fromEntries(this.getKeys().map((key) => [key, this.values[this.prefix + key] ?? '']));
  }

  getProperty(key: string) {
    const own = this.prefix + key;
    return Object.hasOwn(this.values, own) ? (this.values[own] ?? null) : null;
  }

  setProperty(key: string, value: string) {
    const text = String(value);
    requireSmall(text);
    this.values[this.prefix + key] = text;
    return this as unknown as GoogleProperties;
  }

  setProperties(properties: Record<string, string>, deleteAllOthers = false) {
    for (const value of Object.values(properties)) requireSmall(String(value));
    if (deleteAllOthers) this.deleteAllProperties();
    for (const [key, value] of Object.entries(properties)) this.setProperty(key, value);
    return this as unknown as GoogleProperties;
  }

  deleteProperty(key: string) {
    delete this.values[this.prefix + key];
    return this as unknown as GoogleProperties;
  }

  deleteAllProperties() {
    for (const key of this.getKeys()) delete this.values[this.prefix + key];
    return this as unknown as GoogleProperties;
  }
}

export class PropertiesService
  implements Pick<GoogleService, 'getDocumentProperties' | 'getScriptProperties' | 'getUserProperties'>
{
  readonly execution: Execution;
  readonly expose: Expose;

  constructor(execution: Execution, expose: Expose) {
    this.execution = execution;
    this.expose = expose;
  }

  getDocumentProperties() {
    const { project, workbook } = this.execution;
    const own = project === null ? propertiesOf(this, workbook.properties.document, '') : null;
    // Null without a document; Google's own declaration leaves that out.
    return own as GoogleProperties;
  }

  getScriptProperties() {
    return propertiesOf(this, storesOf(this).script, '');
  }

  getUserProperties() {
    return propertiesOf(this, storesOf(this).user, `${this.execution.user}/`);
  }
}

const storesOf = ({ execution: { project, workbook } }: PropertiesService): Stores => (project ?? workbook).properties;

const propertiesOf = (service: PropertiesService, values: Record<string, string>, prefix: string): GoogleProperties =>
  service.expose('Properties', new Properties(values, prefix));
