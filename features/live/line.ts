/** What may wait for a slow listener; one that falls further behind is let go. */
const MOST_WAITING_BYTES = 64 * 1024;

export type Line = {
  stream: ReadableStream<Uint8Array>;
  send: (bytes: Uint8Array) => void;
  end: () => void;
};

/** The way to one listener. `onEnd` is called once, whoever ended it. */
export function openLine(onEnd: () => void): Line {
  let open = true;
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const close = () => {
    if (!open) return false;
    open = false;
    onEnd();
    return true;
  };
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (own) => {
        controller = own;
      },
      cancel: () => {
        close();
      },
    },
    { highWaterMark: MOST_WAITING_BYTES, size: (bytes) => bytes.byteLength },
  );

  function send(bytes: Uint8Array) {
    if (!open || !controller) return;
    if ((controller.desiredSize ?? 0) > 0) controller.enqueue(bytes);
    // An abort is what Next takes for a visitor who left; any other error it would log.
    else if (close()) controller.error(new DOMException('Too slow to listen.', 'AbortError'));
  }

  function end() {
    if (close()) controller?.close();
  }

  return { stream, send, end };
}
