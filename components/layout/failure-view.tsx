'use client';

import { usePathname } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { failure as en } from '@/messages/en/failure';
import { failure as ko } from '@/messages/ko/failure';

/** What a reader sees when a page broke: what happened, and two ways on. */
export function FailureView({ retry }: { retry: () => void }) {
  const locale = usePathname().startsWith('/ko') ? 'ko' : 'en';
  const messages = locale === 'ko' ? ko : en;
  return (
    <section role="alert" lang={locale} className="mx-auto max-w-md py-20 text-center">
      <h1 className="font-display text-2xl font-bold">{messages.title}</h1>
      <p className="mt-2 text-muted">{messages.text}</p>
      <div className="mt-6 flex flex-wrap justify-center gap-3">
        <Button onClick={retry}>{messages.retry}</Button>
        <a href={`/${locale}`} className={buttonClass('secondary')}>
          {messages.home}
        </a>
      </div>
    </section>
  );
}
