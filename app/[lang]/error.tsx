'use client';

import { useEffect } from 'react';
import { FailureView } from '@/components/layout/failure-view';

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  useEffect(() => console.error(error), [error]);
  return <FailureView retry={retry} />;
}
