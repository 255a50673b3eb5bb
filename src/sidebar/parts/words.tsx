// A text in which numbers of documents ("1378-CV/Th.U") and check codes ("7F3A-91C2") are not broken over lines.

const KEPT = /(\d{1,6}-\p{Lu}\S{0,20}|[\dA-F]{4}-[\dA-F]{4})/u;

export const Words = ({ text }: { readonly text: string }) => (
  <>
    {text.split(KEPT).map((part, at) =>
      at % 2 === 0 ? (
        part
      ) : (
        <span key={`${at} ${part}`} class="nowrap">
          {part}
        </span>
      ),
    )}
  </>
);
