// HtmlService: pages that stand beside the script, never evaluated as templates.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Execution } from '../execution.ts';
import type { Expose } from './expose.ts';

type GoogleHtml = GoogleAppsScript.HTML.HtmlService;
type GoogleOutput = GoogleAppsScript.HTML.HtmlOutput;

export class HtmlOutput
  implements
    Pick<
      GoogleOutput,
      'addMetaTag' | 'getContent' | 'getHeight' | 'getTitle' | 'getWidth' | 'setHeight' | 'setTitle' | 'setWidth'
    >
{
  readonly content: string;
  title = '';
  width = 0;
  height = 0;
  readonly metaTags: { readonly name: string; readonly content: string }[] = [];

  constructor(content: string) {
    this.content = content;
  }

  getContent() {
    return this.content;
  }

  getTitle() {
    return this.title;
  }

  setTitle(title: string) {
    this.title = title;
    return this as unknown as GoogleOutput;
  }

  getWidth() {
    return this.width;
  }

  setWidth(width: number) {
    this.width = width;
    return this as unknown as GoogleOutput;
  }

  getHeight() {
    return this.height;
  }

  setHeight(height: number) {
    this.height = height;
    return this as unknown as GoogleOutput;
  }

  addMetaTag(name: string, content: string) {
    this.metaTags.push({ name, content });
    return this as unknown as GoogleOutput;
  }
}

export class HtmlService implements Pick<GoogleHtml, 'createHtmlOutput' | 'createHtmlOutputFromFile'> {
  readonly execution: Execution;
  readonly expose: Expose;

  constructor(execution: Execution, expose: Expose) {
    this.execution = execution;
    this.expose = expose;
  }

  createHtmlOutput(html: unknown = '') {
    if (typeof html !== 'string') throw new Error('not emulated: HtmlService.createHtmlOutput of a blob');
    return this.expose<GoogleOutput>('HtmlOutput', new HtmlOutput(html));
  }

  createHtmlOutputFromFile(filename: string) {
    const path = join(this.execution.desk.bundle, `${filename.replace(/\.html$/, '')}.html`);
    if (!existsSync(path)) throw new Error(`No HTML file named ${filename} was found.`);
    return this.createHtmlOutput(readFileSync(path, 'utf8'));
  }
}
