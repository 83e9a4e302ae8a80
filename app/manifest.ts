import type { MetadataRoute } from 'next';
import { messagesIn } from '@/messages/messages';

/** One for every language: the start page leads to the reader's own. */
export default function manifest(): MetadataRoute.Manifest {
  const { site } = messagesIn('en');
  return {
    id: '/',
    name: site.name,
    short_name: site.name,
    description: site.description,
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#140b1d',
    theme_color: '#140b1d',
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
