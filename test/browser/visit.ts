import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { pause } from '../chaos/server-process.js';
import { runningApp } from './app.js';
import { barriersOn } from './barriers.js';
import { chromiumProgram } from './chromium.js';
import { type Words, wordsOf } from './words.js';

export interface Look {
  readonly width: number;
  readonly height: number;
  readonly language: 'vi' | 'en';
  readonly theme: 'light' | 'dark';
}
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };
const looksOf = (size: { width: number; height: number }): readonly Look[] =>
  (['vi', 'en'] as const).flatMap((language) => (['light', 'dark'] as const).map((theme) => ({ ...size, language, theme })));
/** Both languages by both themes, as wide as a cheap phone, and as an office's screen. */
export const PHONE_LOOKS = looksOf(PHONE);
export const DESK_LOOKS = looksOf(DESK);
/** Each language and each theme once: what a theme does to contrast it does in either language. */
export const onceEach = (looks: readonly Look[]): readonly [Look, Look] => [looks[0]!, looks[3]!];

const MOST_TABS = 60;
/** At a width: what stays too wide is. */
const MOST_LOOKS = 40;
const SETTLED_WITHIN_MILLISECONDS = 15_000;
const IS_SETTLED = `Boolean(document.fonts.status === 'loaded' && document.querySelector('main h1') && !document.querySelector('.m-skeleton, [aria-busy=true]'))`;
const PICTURES = resolve(import.meta.dirname, '../../docs/pictures');

let browser: Promise<Browser> | undefined;
const contexts = new Set<BrowserContext>();

/** A browser window of its own, with nobody logged in. What goes wrong in it is written down from the first moment. */
export async function visit(look: Look): Promise<Visit> {
  const { url, password } = await runningApp();
  browser ??= chromium.launch({ executablePath: chromiumProgram(), args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  const context = await (await browser).newContext({
    baseURL: url,
    viewport: { width: look.width, height: look.height },
    colorScheme: look.theme,
    reducedMotion: 'reduce',
    locale: look.language === 'vi' ? 'vi-VN' : 'en-GB',
  });
  contexts.add(context);
  await context.addInitScript(`addEventListener('securitypolicyviolation', (report) => console.error('CSP: ' + report.violatedDirective + ' ' + report.blockedURI));`);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return new Visit(page, look, password);
}

export class Visit {
  private readonly heard: string[] = [];
  /** What the pages say in the language of this look. */
  readonly words: Words;

  constructor(
    readonly page: Page,
    readonly look: Look,
    private readonly password: string,
  ) {
    this.words = wordsOf(look.language);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.heard.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.heard.push(`thrown: ${error.message}`));
  }

  /** Opens an address in the language of this look, and waits until what it asked for has come. */
  async go(path: string): Promise<void> {
    const address = new URL(path, 'http://any');
    address.searchParams.set('lang', this.look.language);
    await this.page.goto(address.pathname + address.search + address.hash);
    await this.settled();
  }

  /** A heading, its letters, no skeleton and no busy button: quiet in any other sense it need not be, a stream may stay open. */
  async settled(): Promise<void> {
    const deadline = performance.now() + SETTLED_WITHIN_MILLISECONDS;
    while (!(await this.page.evaluate<boolean>(IS_SETTLED))) {
      if (performance.now() > deadline) throw new Error(`${this.page.url()} did not settle: ${this.heard.join('; ')}\n${await this.page.locator('body').innerText()}`);
      await pause(25);
    }
  }

  /** Into the console without a mouse: from the top of the page to each field by Tab, as the page itself leads. */
  async logInByKeyboard(login: string, path: string): Promise<void> {
    await this.go(path);
    await this.tabTo('#login');
    await this.page.keyboard.type(login);
    await this.tabTo('#password');
    await this.page.keyboard.type(this.password);
    await this.page.keyboard.press('Enter');
    await this.page.waitForSelector('.k-frame');
    await this.settled();
  }

  /** Tab until the focus is there. What cannot be reached so is a barrier. */
  async tabTo(selector: string): Promise<void> {
    const isThere = () => this.page.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`);
    for (let pressed = 0; pressed <= MOST_TABS; pressed++) {
      if (await isThere()) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${selector} is not reached by ${MOST_TABS} times Tab on ${this.page.url()}`);
  }

  /** Into the console, at `path`. */
  async logIn(login: string, path = '/console/'): Promise<void> {
    await this.go(path);
    await this.page.fill('#login', login);
    await this.page.fill('#password', this.password);
    await this.page.click('form button[type=submit]');
    await this.page.waitForSelector('.k-frame');
    await this.settled();
  }

  /** Everything the browser complained about: errors, warnings, what the content security policy stopped. To be empty. */
  troubles(): readonly string[] {
    return [...this.heard];
  }

  /** What axe finds on the page as it stands, with all of its rules. To be empty. */
  barriers(): Promise<readonly string[]> {
    return barriersOn(this.page);
  }

  /** Wider than the window, also once everything has its place: the reader would have to scroll sideways. In pixels, to be 0. */
  async overflow(): Promise<number> {
    for (let looks = 1; ; looks += 1) {
      const pixels = await this.page.evaluate<number>('Math.max(0, document.documentElement.scrollWidth - window.innerWidth)');
      if (pixels === 0 || looks === MOST_LOOKS) return pixels;
      await pause(25);
    }
  }

  /** Into docs/pictures, where `MOTCUA_PICTURES` is set. */
  async picture(name: string): Promise<void> {
    if (!process.env['MOTCUA_PICTURES']) return;
    mkdirSync(PICTURES, { recursive: true });
    const { width, language, theme } = this.look;
    await this.page.screenshot({ path: join(PICTURES, `${name}-${width}-${language}-${theme}.png`) });
  }

  async close(): Promise<void> {
    contexts.delete(this.page.context());
    await this.page.context().close();
  }
}

afterAll(async () => {
  for (const context of contexts) await context.close();
  await (await browser)?.close();
  browser = undefined;
});
