import type { Catalogue } from './catalogue';
import { errors } from './ko/errors';
import { site } from './ko/site';

export const ko: Catalogue = { errors, site };
