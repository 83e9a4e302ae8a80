import type { MetadataRoute } from 'next';
import { io } from 'next/cache';
import { locales } from '@/lib/i18n/locales';
import { siteAddress } from '@/lib/site-address';

/** Pages of one's own, and those that only change something; all of them ask for a sign-in too. */
const personal = [
  'account',
  'sign-in',
  'welcome',
  'moderation',
  'members',
  'drafts',
  'comments',
  'demo',
];

export default async function robots(): Promise<MetadataRoute.Robots> {
  // The site's address is not known while building.
  await io();
  const paths = locales.flatMap((locale) => personal.map((name) => `/${locale}/${name}`));
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', ...paths] },
    sitemap: siteAddress('/sitemap.xml'),
  };
}
