import type { components } from '../api/schema.js';

export type OwnAccount = components['schemas']['OwnAccountDto'];
