import type { components } from '@app/ui';

export type OwnAccount = components['schemas']['OwnAccountDto'];
