/** What requests come to, by name, so that the number stands in one place. */
export const PORT_NAME = 'http';

export const CONFIG_SUFFIX = '-config';
export const SECRET_SUFFIX = '-secret';
