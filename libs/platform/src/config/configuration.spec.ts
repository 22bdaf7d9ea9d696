import { describe, expect, it } from '@jest/globals';
import { BadConfiguration, readConfiguration } from './configuration.js';

describe('readConfiguration', () => {
  it('has a default for everything an ordinary start needs', () => {
    expect(readConfiguration({})).toMatchObject({ PORT: 3000, DATA_DIR: '.data', LOG_LEVEL: 'info', NODE_ENV: 'development' });
    expect(readConfiguration({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000 });
  });

  it('takes what is given', () => {
    const given = { PORT: '8080', DATABASE_URL: 'postgres://u@db/motcua', REDIS_URL: 'redis://r', NODE_ENV: 'production', JOURNAL_CONNECTIONS: '3', PATH: '/bin' };

    expect(readConfiguration(given)).toMatchObject({ PORT: 8080, DATABASE_URL: 'postgres://u@db/motcua', JOURNAL_CONNECTIONS: 3 });
    expect(readConfiguration(given)).not.toHaveProperty('PATH');
  });

  it('names every bad variable at once, and repeats no value', () => {
    const bad = { PORT: 'http', DATABASE_URL: 'mysql://u:secret@db', LOG_LEVEL: 'loud', DATABASE_POOL: '1' };

    expect(() => readConfiguration(bad)).toThrow(BadConfiguration);
    try {
      readConfiguration(bad);
    } catch (error) {
      expect(Object.keys((error as BadConfiguration).variables).sort()).toEqual(['DATABASE_POOL', 'DATABASE_URL', 'LOG_LEVEL', 'PORT']);
      expect((error as Error).message).not.toContain('secret');
    }
  });

  it('keeps records of log-ins for two years, or longer or shorter, and never for less than three months', () => {
    expect(readConfiguration({}).LOG_INS_MONTHS).toBe(24);
    expect(readConfiguration({ LOG_INS_MONTHS: '3' }).LOG_INS_MONTHS).toBe(3);
    expect(() => readConfiguration({ LOG_INS_MONTHS: '2' })).toThrow(/LOG_INS_MONTHS/);
  });

  it('asks officials for a second factor, and in production lets nobody spare them', () => {
    expect(readConfiguration({}).OFFICIAL_TOTP).toBe('required');
    expect(readConfiguration({ OFFICIAL_TOTP: 'optional' }).OFFICIAL_TOTP).toBe('optional');
    expect(() => readConfiguration({ OFFICIAL_TOTP: 'optional', NODE_ENV: 'production' })).toThrow(/OFFICIAL_TOTP: must be required in production/);
  });

  it.each(['127.0.0.1', '10.1.0.0/16', '127.0.0.1, ::1', '2001:db8::/32'])('trusts the proxies %s', (TRUST_PROXY) => {
    expect(readConfiguration({ TRUST_PROXY })).toMatchObject({ TRUST_PROXY });
    expect(readConfiguration({}).TRUST_PROXY).toBeUndefined();
  });

  it.each(['1', 'true', 'nginx', '10.1.0.0/33', '0.0.0.0/0', '::/0', '127.0.0.1,', '10.0.0.0/8/8', '10.0.0.0/x'])('trusts no proxy like %s', (TRUST_PROXY) => {
    expect(() => readConfiguration({ TRUST_PROXY })).toThrow(/TRUST_PROXY: TRUST_PROXY must be addresses/);
  });
});
