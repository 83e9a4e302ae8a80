/** The mark: a lit stick, its beam, and nothing else. */
export function LightstickMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true" focusable="false">
      <circle cx="16" cy="11" r="10.5" fill="var(--beam)" />
      <circle cx="16" cy="11" r="6.5" fill="var(--rose)" />
      <path
        d="M16 7.4l1.1 2.4 2.6.3-1.9 1.8.5 2.6-2.3-1.3-2.3 1.3.5-2.6-1.9-1.8 2.6-.3z"
        fill="var(--spark)"
      />
      <rect x="13.6" y="17" width="4.8" height="13" rx="2.4" fill="currentColor" />
    </svg>
  );
}
