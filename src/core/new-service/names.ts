/** Behind the name of the service: its ConfigMap and its Secret. */
export const CONFIG_SUFFIX = '-config';
export const SECRET_SUFFIX = '-secret';
