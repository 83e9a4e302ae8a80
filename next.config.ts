import { resolve } from 'node:path';
import type { NextConfig } from 'next';

// A front that compresses also keeps pages: deploy/ has one.
const hasFront = process.env.LIGHTSTICK_COMPRESS === '0';

const config: NextConfig = {
  // For the container image; `next start` does not serve such a build.
  output: process.env.LIGHTSTICK_STANDALONE === '1' ? 'standalone' : undefined,
  // `npm run bench` builds one more route and one more page, the floors that the others are measured from.
  pageExtensions:
    process.env.LIGHTSTICK_BENCH === '1' ? ['ts', 'tsx', 'bench.ts', 'bench.tsx'] : ['ts', 'tsx'],
  compress: !hasFront,
  // Next hashes the whole page at every answer. A front answers If-None-Match itself, by the tag that
  // lib/page-cache.mjs makes once for each page.
  generateEtags: !hasFront,
  cacheComponents: true,
  partialPrefetching: true,
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  cacheHandler: resolve('lib/page-cache.mjs'),
  cacheMaxMemorySize: 64 * 1024 * 1024,
  experimental: {
    globalNotFound: true,
    // Pages live in a bounded memory cache only: a restart never serves what was hidden meanwhile,
    // and guessed addresses cannot fill the disk.
    isrFlushToDisk: false,
  },
  async headers() {
    return [
      { source: '/:path*', headers: securityHeaders },
      { source: '/:folder(covers|icons)/:file*', headers: keptForAnHour },
    ];
  },
};

// Every visitor wants them, so a front must be let keep them; their names do not tell versions apart.
const keptForAnHour = [
  { key: 'Cache-Control', value: 'public, max-age=3600, stale-while-revalidate=86400' },
];

// Static pages rule out a nonce; docs/decisions/0005 says why inline scripts stay allowed.
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const securityHeaders = [
  { key: 'Content-Security-Policy', value: contentSecurityPolicy },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
];

export default config;
