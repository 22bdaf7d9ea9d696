import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The axe of the builder, in few letters, and read once on each page although the builder hands it over twice. Nobody looks at the text of an element, so none is kept. */
const SOURCE = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js');
const AXE = `if (!window.axe) { ${readFileSync(SOURCE, 'utf8')}; axe.configure({ noHtml: true }); }`;

/** What axe finds on a page and in its frames, with all of its rules: which, where and why. */
export async function barriersOn(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page, axeSource: AXE }).setLegacyMode(true).options({ resultTypes: ['violations'] }).analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`));
}
