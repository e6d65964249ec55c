// The sample in Japanese: a career that nobody had, with comments that say what belongs where.
// Written for the years to come: nothing in it grows old but the employment that has not ended.

/** Everything of `resume.yaml` below `basics.nameKana`. */
export const sampleJa = `  label: Webエンジニア（バックエンド） # 肩書き。なければ行ごと消します。
  # メール・電話・住所は、公開しないで済むよう private.yaml に書きます。
  profiles:
    - { network: GitHub, username: yamada-sample, url: https://github.example.com/yamada-sample }
  # 職務要約です。150〜400字で、担当・強み・成果を書きます。「|」に続く行では Markdown を使えます。
  summary: |
    予約サービスと物流システムの開発に、要件定義から運用まで携わってきました。**利用者の困りごとを現場で確かめ、小さく作って数字で確かめる**進め方を強みとしています。

    現職では予約基盤の作り直しを4名のチームで担当し、画面の表示にかかる時間を平均2.8秒から0.6秒に短縮しました。障害の知らせ方と手順書も整え、夜間の呼び出しを月12件から1件に減らしています。

# 活かせる経験・知識・技術です。level は、何ができるかを自分の言葉で書きます。
skills:
  - { name: バックエンド, level: 設計・指導が可能, keywords: [Go, TypeScript, PostgreSQL] }
  - { name: クラウド・運用, level: 独力で構築・運用が可能, keywords: [AWS, Terraform, Docker] }
  - { name: フロントエンド, level: 独力で開発が可能, keywords: [React, Next.js] }

# 職務経歴です。書く順番は自由で、文書では新しい順に並びます。
work:
  - name: 株式会社青空リザーブ
    startDate: 2020-04
    # endDate を書かないと「現在」になります。
    employmentType: 正社員
    department: プロダクト開発部
    position: バックエンドエンジニア
    company: # 会社の概要です。分かるものだけを書きます。
      business: 宿泊施設向け予約サービスの開発・運営
      employees: 150名
      listing: 未上場
    projects:
      - name: 予約基盤の作り直し
        startDate: 2022-07
        # client や scale などのキーは、エディターで Ctrl+Space を押すと一覧できます。
        roles: [チームリーダー]
        team: { size: 4名, role: 設計・実装・レビュー }
        scale: 約3,200施設、1日あたり18万件の検索
        phases: [要件定義, 基本設計, 実装, 総合テスト, 運用・保守]
        stack: # 種類に分けずに [Go, PostgreSQL] とも書けます。
          言語: [Go, TypeScript]
          基盤: [AWS, Amazon Aurora, Terraform]
        description: 空室の検索と予約の確定が1つの処理だった基盤を分け、止めずに順次切り替えました。
        highlights: # 成果です。数字で示すと伝わります。
          - 検索画面の表示を平均2.8秒から0.6秒に短縮
          - 二重予約を月15件から0件に
          - 切り替えに伴う停止時間は0分
      - name: 施設向け管理画面の新規開発
        startDate: 2020-04
        endDate: 2022-06
        roles: [メンバー]
        team: { size: 6名 }
        phases: [基本設計, 実装, 単体テスト]
        stack: [TypeScript, React, Node.js]
        description: 施設の担当者12名に使い方を見せていただき、よく使う操作から順に作りました。
        highlights:
          - 料金の登録にかかる時間を1施設あたり40分から8分に短縮

  - name: みなと物流システム株式会社
    startDate: 2016-04
    endDate: 2020-03
    employmentType: 正社員
    position: プログラマー
    company: { business: 物流業向けシステムの受託開発, employees: 60名, listing: 未上場 }
    projects:
      - name: 倉庫管理システムの改修
        startDate: 2017-10
        endDate: 2020-03
        roles: [プログラマー]
        team: { size: 8名 }
        phases: [詳細設計, 実装, 結合テスト]
        stack: [Java, Spring Boot, Oracle Database]
        description: 全国9か所の倉庫で使う入出荷の画面を、紙の伝票からタブレットに移しました。
        highlights:
          - 入荷検品の作業時間を1日あたり90分削減
      - name: 配車計画の帳票開発
        startDate: 2016-04
        endDate: 2017-09
        roles: [プログラマー]
        stack: [Java, Oracle Database]
        description: 配車の担当者が毎日使う帳票14種の設計と実装を担当しました。

# 学歴です。
education:
  - { institution: 汐風工科大学, faculty: 情報学部, department: 情報工学科, startDate: 2012-04, endDate: 2016-03, status: 卒業 }

# 資格です。status は 取得、合格 など。
certificates:
  - { name: 応用情報技術者試験, date: 2018-06, status: 合格 }

# 自己PRです。
selfPromotion: |
  **現場を見てから作ります。**管理画面の開発では施設に通い、使われ方を記録してから画面を決めました。作ったあとも数字を見て、使われない機能は外しています。

  **引き継げる形で残します。**設計の理由を短い文書にして残すことを習慣としており、新しく加わった方が1週間で最初の改修を出せるチームになりました。

# ほかに volunteer、projects（個人開発）、languages、publications、awards、sections（自由な見出し）などが書けます。
# 使わないキーは消して構いません。「npm run validate」で、書き間違いや書き忘れを確かめられます。
`;
