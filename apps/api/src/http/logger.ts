export { makeLogger as newLogger } from '@app/platform';

export const LOGGER = Symbol('logger');
