import { describe, expect, it } from 'vitest';
import { readRegistryAuth, writeRegistryAuth } from './registry-auth.ts';

const AUTH = { server: 'registry.example.com', username: 'ci', password: 'a:b', email: '' };

describe('registry credentials', () => {
  it('are written as kubectl writes them', () => {
    expect(writeRegistryAuth('', AUTH)).toBe('{"auths":{"registry.example.com":{"username":"ci","password":"a:b","auth":"Y2k6YTpi"}}}');
  });

  it('come back', () => {
    expect(readRegistryAuth(writeRegistryAuth('', { ...AUTH, email: 'ci@example.com' }))).toEqual({ ...AUTH, email: 'ci@example.com' });
    expect(readRegistryAuth('{"auths":{"registry.example.com":{"auth":"Y2k6YTpi"}}}')).toEqual(AUTH);
  });

  it('leave other registries and fields alone', () => {
    const text = '{"auths":{"a.example.com":{"auth":"eA==","other":1},"b.example.com":{"auth":"eTp6"}},"credsStore":"x"}';
    expect(writeRegistryAuth(text, AUTH)).toBe(
      '{"auths":{"registry.example.com":{"auth":"Y2k6YTpi","other":1,"username":"ci","password":"a:b"},"b.example.com":{"auth":"eTp6"}},"credsStore":"x"}',
    );
  });

  it.each([['not json'], ['[]'], ['{"auths":[]}']])('are none in %j', (text) => {
    expect(readRegistryAuth(text)).toBeNull();
  });
});
