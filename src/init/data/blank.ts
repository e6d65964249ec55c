// The blank résumé in both languages: the least that makes a document, and what is to come after it as comments.
import type { Words } from '../../diagnostics/diagnostic.js';

/** Everything of `resume.yaml` below the name. */
export const blank: Words = {
  ja: `  # 職務要約です。150〜400字で、担当・強み・成果を書きます。「|」に続く行では Markdown を使えます。
  # summary: |
  #   …の開発に、要件定義から運用まで携わってきました。

# 職務経歴です。会社名と在籍期間があれば、文書を作成できます。
work:
  - name: 株式会社青空システム # 会社名に書き換えてください。
    startDate: 2020-04
    # endDate: 2024-03 （書かないと「現在」になります）
    # position: エンジニア
    # projects:
    #   - name: プロジェクト名
    #     startDate: 2020-04
    #     description: 担当した内容
    #     highlights: [数字で示した成果]

# 使えるキーは、エディターで Ctrl+Space を押すと一覧できます。
# skills:
#   - { name: バックエンド, level: 独力で開発が可能, keywords: [Go, PostgreSQL] }
# education:
#   - { institution: 学校名, faculty: 学部, startDate: 2012-04, endDate: 2016-03, status: 卒業 }
# certificates:
#   - { name: 資格名, date: 2018-06, status: 取得 }
# selfPromotion: |
#   自己PRを書きます。
`,
  en: `  # Who you are, in 60 to 150 words. After "|" you may write Markdown.
  # summary: |
  #   Engineer for …

# Your employers: a name and a period are enough for a document.
work:
  - name: Aozora Systems, Inc. # your employer's name goes here
    startDate: 2020-04
    # endDate: 2024-03 (without one you still work there)
    # position: Engineer
    # projects:
    #   - name: Name of the project
    #     startDate: 2020-04
    #     description: What you did
    #     highlights: [What came of it, in numbers]

# Ctrl+Space in your editor lists the keys that there are.
# skills:
#   - { name: Back end, level: Works independently, keywords: [Go, PostgreSQL] }
# education:
#   - { institution: Name of the school, faculty: Faculty, startDate: 2012-04, endDate: 2016-03, status: 卒業 }
# certificates:
#   - { name: Name of the certificate, date: 2018-06, status: 取得 }
# selfPromotion: |
#   In your own words.
`,
};
