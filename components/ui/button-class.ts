import { classNames } from '@/lib/class-names';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

const looks: Record<ButtonLook, string> = {
  primary: 'bg-rose text-on-rose hover:bg-rose-strong',
  secondary: 'border border-control bg-raised text-ink hover:border-rose hover:text-rose',
  quiet: 'text-rose underline-offset-4 hover:underline',
  danger: 'border border-danger bg-raised text-danger hover:bg-danger hover:text-paper',
};

/** The classes of a button, also for a link that looks like one. */
export function buttonClass(look: ButtonLook = 'primary', className?: string): string {
  return classNames(
    'inline-flex min-h-touch min-w-touch items-center justify-center gap-2 rounded-full px-5 py-2 text-center font-semibold transition-colors',
    'disabled:opacity-60 aria-disabled:opacity-60 motion-reduce:transition-none',
    looks[look],
    className,
  );
}
