import { errors } from './en/errors';
import { site } from './en/site';

export const en = { errors, site } as const;
