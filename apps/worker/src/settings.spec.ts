import { expect, it } from '@jest/globals';
import type { DynamicModule } from '@nestjs/common';
import { DemoSigner, InkSigner } from '@app/papers';
import { BadConfiguration } from '@app/platform';
import { DemoServices } from './demo-services.js';
import { settingsOf } from './settings.js';
import { WorkerModule } from './worker.module.js';

const DATABASE_URL = 'postgres://nowhere/motcua';

/** What is invented in a worker that is started with these variables. */
function inventedIn(env: NodeJS.ProcessEnv): { readonly services: boolean; readonly signer: boolean } {
  const { platform: _platform, ...settings } = settingsOf({ DATABASE_URL, ...env });
  const signer = signerOf(settings.papers);
  expect(signer instanceof DemoSigner || signer instanceof InkSigner).toBe(true);
  return { services: (WorkerModule.with(settings).providers ?? []).includes(DemoServices), signer: signer instanceof DemoSigner };
}
const signerOf = (papers: DynamicModule | undefined): unknown =>
  papers?.providers?.flatMap((one) => (typeof one === 'object' && 'useValue' in one ? [(one.useValue as { readonly signer?: unknown }).signer] : [])).find(Boolean);

it.each([
  [{ NODE_ENV: 'production', MOTCUA_DEMO: '1' }, false],
  [{ NODE_ENV: 'production' }, false],
  [{ NODE_ENV: 'development' }, false],
  [{ NODE_ENV: 'development', MOTCUA_DEMO: '0' }, false],
  [{ NODE_ENV: 'development', MOTCUA_DEMO: '1' }, true],
])('with %j there are invented systems and a trial signer: %s', (env, there) => {
  expect(inventedIn(env)).toEqual({ services: there, signer: there });
});

it('needs a database that is there', () => {
  expect(() => settingsOf({})).toThrow(BadConfiguration);
});
