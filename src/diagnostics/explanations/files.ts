// What can be wrong with the files that are read and written: résumé, photo, outputs.
import { type Explanations, explains } from './explanation.js';

export const fileExplanations: Explanations = {
  'input/not-found': explains(
    ['ファイルが見つかりません', '指定されたパスにファイルがありません。'],
    ['There is no such file', 'Nothing stands at the path that was given.'],
    'resume build resum.yaml',
    'resume build resume.yaml',
  ),
  'input/is-folder': explains(
    ['ファイルの位置にフォルダーがあります', '読み込むファイルを指定してください。'],
    ['A folder in the place of a file', 'Name the file in it.'],
    'resume build .',
    'resume build resume.yaml',
  ),
  'input/not-a-file': explains(
    ['読み込めない種類のファイルです', 'デバイスやソケットは読み込みません。'],
    ['Not a file that can be read', 'Devices and sockets are not read.'],
  ),
  'input/unreadable': explains(
    ['ファイルを読み込めません', '権限がないか、記憶装置に問題があります。'],
    ['The file cannot be read', 'Permission is missing, or the disk has a fault.'],
  ),
  'input/too-large': explains(
    [
      'ファイルが大きすぎます',
      '経歴データとして考えられる大きさ（5 MB）を超えています。別のファイルを指定した可能性があります。',
    ],
    ['The file is too large', 'More than 5 MB is no résumé; another file was probably meant.'],
  ),
  'input/css-too-large': explains(
    ['CSS が大きすぎます', '上限は 1 MB です。それを超える CSS には、たいてい画像やフォントが埋め込まれています。'],
    ['The CSS is too large', 'More than 1 MB is no style sheet; pictures or fonts were probably embedded in it.'],
  ),
  'input/css-outside': explains(
    [
      'CSS が設定ファイルのフォルダーの外にあります',
      '受け取った設定ファイルによって無関係なファイルの内容が文書に入ることを防ぐため、同じフォルダーの中に限っています。自分のファイルであれば、--css で指定するか、--allow-outside で読み込めます。',
    ],
    [
      'The style sheet is outside of the folder',
      'A configuration from someone else must not be able to put a file of yours into a document. Of your own, `--css` or `--allow-outside` reads it.',
    ],
    'documents: { shokumukeirekisho: { css: ../shared/own.css } }',
    'documents: { shokumukeirekisho: { css: own.css } }',
  ),
  'input/not-css': explains(
    [
      'CSS ファイルではありません',
      '設定で指定できるのは、名前が .css で終わるファイルだけです。リンクの場合は、リンク先の名前も確認します。',
    ],
    [
      'No style sheet',
      'A configuration names files that end in `.css`; of a link, what it leads to must do so as well.',
    ],
    'documents: { shokumukeirekisho: { css: own.txt } }',
    'documents: { shokumukeirekisho: { css: own.css } }',
  ),
  'input/utf-16': explains(
    ['UTF-16 で保存されています', '読み込めるのは UTF-8 だけです。'],
    ['Saved as UTF-16', 'Only UTF-8 is read.'],
    undefined,
    'iconv -f UTF-16 -t UTF-8 resume.yaml > resume-utf8.yaml',
  ),
  'input/shift-jis': explains(
    ['Shift_JIS などで保存されています', '読み込めるのは UTF-8 だけです。Shift_JIS では「𠮷」などを保存できません。'],
    ['Saved in Shift_JIS', 'Only UTF-8 is read; the old encoding has no 𠮷, and not every system reads its 髙.'],
    undefined,
    'iconv -f CP932 -t UTF-8 resume.yaml > resume-utf8.yaml',
  ),
  'input/euc-jp': explains(
    ['EUC-JP で保存されています', '読み込めるのは UTF-8 だけです。'],
    ['Saved in EUC-JP', 'Only UTF-8 is read.'],
    undefined,
    'iconv -f EUC-JP -t UTF-8 resume.yaml > resume-utf8.yaml',
  ),
  'input/iso-2022-jp': explains(
    ['ISO-2022-JP で保存されています', '読み込めるのは UTF-8 だけです。'],
    ['Saved in ISO-2022-JP', 'Only UTF-8 is read.'],
    undefined,
    'iconv -f ISO-2022-JP -t UTF-8 resume.yaml > resume-utf8.yaml',
  ),
  'input/not-utf8': explains(
    ['UTF-8 として読み取れません', '文字の途中で切れているか、別の文字コードで保存されています。'],
    ['Not UTF-8', 'A character is cut in two, or the file is in another encoding.'],
  ),
  'input/nul': explains(
    [
      'テキストではないデータが含まれています',
      'NUL 文字を含むファイルは、画像などのバイナリーファイルと考えられます。',
    ],
    ['Data that is no text', 'A file with NUL characters is most likely a picture or a program.'],
  ),
  'input/overlay-not-a-map': explains(
    ['統合するファイルの形が違います', '--with で統合できるのは、キーと値の組が書かれたファイルです。'],
    ['The merged file is no map', 'What `--with` names must hold keys with values.'],
    '- 090-0000-1234',
    'basics:\n  phone: 090-0000-1234',
  ),
  'photo/not-found': explains(
    ['写真が見つかりません', 'パスは、経歴データがあるフォルダーからの相対パスです。'],
    ['There is no such photo', 'Paths count from the folder of the résumé.'],
    'basics:\n  image: C:\\Users\\taro\\photo.jpg',
    'basics:\n  image: photo.jpg',
  ),
  'photo/outside-folder': explains(
    [
      '写真がフォルダーの外にあります',
      '受け取ったファイルによって無関係な画像が読み込まれることを防ぐため、同じフォルダーの中に限っています。自分のファイルであれば、--allow-outside で読み込めます。',
    ],
    [
      'The photo stands outside of the folder',
      'A résumé from someone else must not be able to fetch a picture of yours. Of your own, `--allow-outside` reads it.',
    ],
    'basics:\n  image: ../photo.jpg',
    'basics:\n  image: photo.jpg',
  ),
  'photo/not-an-image': explains(
    [
      '写真として使えない形式です',
      'どの出力形式でも表示できる PNG と JPEG に限っています。拡張子ではなく中身で判断します。',
    ],
    ['Not a picture that can be printed', 'PNG and JPEG are; what counts is the content, not the name.'],
    'basics:\n  image: photo.heic',
    'basics:\n  image: photo.jpg',
  ),
  'photo/not-in-folder': explains(
    [
      '写真がウェブ上にあるため印刷しません',
      '文書の作成中に通信はしません。写真は、経歴データと同じフォルダーに置いたものだけを印刷します。',
    ],
    [
      'A photo on the web is not printed',
      'Nothing is fetched while documents are made: a photo must stand in the folder of the résumé.',
    ],
    'basics:\n  image: https://example.com/photo.jpg',
    'basics:\n  image: photo.jpg',
  ),
  'photo/none': explains(
    ['印刷する写真がありません', '設定は photo: true ですが、basics.image に写真が指定されていません。'],
    ['There is no photo to print', 'The configuration has `photo: true`, and the résumé no `basics.image`.'],
    undefined,
    'basics:\n  image: photo.jpg',
  ),
  'photo/damaged': explains(
    ['写真のファイルが壊れています', '途中で切れているなど、最後まで読み取れません。'],
    ['The picture is damaged', 'It is cut off, or cannot be read to its end.'],
  ),
  'photo/too-large': explains(
    ['写真が大きすぎます', 'ファイルまたは画素数が大きすぎて、印刷に使えません。'],
    ['The picture is too large', 'It has too many bytes or pixels to be printed.'],
  ),
  'photo/unreadable': explains(
    ['写真を読み込めません', '権限がないか、記憶装置に問題があります。'],
    ['The photo cannot be read', 'Permission is missing, or the disk has a fault.'],
  ),
  'output/old-page': explains(
    [
      '以前に作成したページが残っています',
      'ページ数が減ると、前回の最後のページの PNG が残ります。自動では削除しないため、誤って提出しないようにお知らせします。',
    ],
    [
      'A page of an earlier build is still there',
      'A document that has become shorter leaves its former last pages behind; files are never deleted by themselves.',
    ],
  ),
  'output/same-name': explains(
    ['複数の出力が同じファイル名になります', '先に書き出した文書が失われるため、何も書き出しません。'],
    ['Two outputs with one name', 'One would replace the other, so nothing is written.'],
    'fileName: resume',
    'fileName: "{document}"',
  ),
  'output/no-space': explains(
    ['空き容量が足りません', '書きかけのファイルは残しません。前のファイルはそのままです。'],
    ['No space left', 'Nothing half-written stays; the old file is untouched.'],
  ),
  'output/read-only': explains(
    ['書き込めない場所です', '読み取り専用のディスクには書き出せません。'],
    ['A place that cannot be written to', 'The disk is read-only.'],
    undefined,
    'resume build --out ~/documents',
  ),
  'output/unwritable': explains(
    ['ファイルを書き出せません', '権限などの理由で、書き込みができません。'],
    ['The file cannot be written', 'Permission is missing, or something else is in the way.'],
    undefined,
    'resume build --out ~/documents',
  ),
  'output/in-use': explains(
    ['出力先のファイルが開かれています', 'Word などで開いたままでは置き換えられません。'],
    ['The output is open in another program', 'It cannot be replaced while Word has it open.'],
  ),
  'output/is-folder': explains(
    ['出力先と同じ名前のフォルダーがあります', 'フォルダーをファイルで置き換えることはしません。'],
    ['A folder has the name of the output', 'A folder is not replaced by a file.'],
  ),
  'output/not-a-folder': explains(
    ['出力先のフォルダーの位置にファイルがあります', 'フォルダーを作成できません。'],
    ['A file in the place of the output folder', 'The folder cannot be made.'],
    undefined,
    'resume build --out out',
  ),
  'output/not-a-file': explains(
    ['出力先がファイルではありません', 'デバイスなどには書き出せません。'],
    ['The output is no file', 'Devices are not written to.'],
  ),
  'output/name-too-long': explains(
    ['ファイル名が長すぎます', 'この環境で使える長さを超えています。'],
    ['The name is too long', 'It is longer than the machine allows.'],
    'fileName: "{title}_{name}_{title}_{name}_{title}"',
    'fileName: "{title}_{name}"',
  ),
  'output/stdout': explains(
    ['標準出力に書き出せません', '書き出し先のディスクに空きがないなどの理由で、最後まで書けませんでした。'],
    ['Standard output takes nothing', 'The disk behind it is full, or something else refuses it.'],
  ),
};
